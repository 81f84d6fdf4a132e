"""What words mean: a task, a measure, a moment."""
