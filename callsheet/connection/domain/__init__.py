"""Figures from probe records, the MOS, the verdict, the plan: pure."""
