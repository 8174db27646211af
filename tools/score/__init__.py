"""How well the engines read: one module an engine, all run by `python -m tools.score`."""
