"""Matching, meaning and permission, as plain functions."""
