"""Where the tables in a sheet are, and the words around them."""
