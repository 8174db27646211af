"""What builds, measures and prepares; no part of the product."""
