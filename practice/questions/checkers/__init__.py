"""How answers of each kind are read, compared and explained: one file a family of kinds."""
