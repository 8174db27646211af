"""The check as the terminal makes it: the same phases and the same record as the browser's."""
