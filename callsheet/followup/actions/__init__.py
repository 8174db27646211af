"""What changes after a call: who came, what was promised."""
