//! Values that are computed and not used.
