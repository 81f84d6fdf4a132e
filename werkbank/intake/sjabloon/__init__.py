"""The canonical template: made from the declaration of a kind of data, and read back when it is filled in."""
