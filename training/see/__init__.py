"""Numbers and pictures for the page See."""
