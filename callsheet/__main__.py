"""`python -m callsheet`, the same as the `callsheet` command."""

from callsheet.cli import main

main()
