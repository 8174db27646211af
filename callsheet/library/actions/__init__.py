"""What a person does with samples, answers and notes; only these write."""
