"""The numbers: the store, what ``queries/views`` defines, and the one way to ask."""
