"""Everything that changes an interview; only these modules write its tables."""
