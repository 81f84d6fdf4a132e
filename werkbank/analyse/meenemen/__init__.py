"""All figures of one day as files for other programs: one DuckDB file, a data package, or Parquet files."""
