"""What the columns of a table mean, and when and by whom they were counted."""
