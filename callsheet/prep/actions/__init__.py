"""What changes in the preparation: research, the sheet's notes, takes, the question bank."""
