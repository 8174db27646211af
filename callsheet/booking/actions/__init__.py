"""What changes terms, calendars, offers and bookings."""
