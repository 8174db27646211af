"""Callsheet makes a freelancer irrationally prepared for every client call."""

__version__ = "0.1.0"
