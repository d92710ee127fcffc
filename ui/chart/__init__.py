"""The chart of a pregnancy. Loads nothing by itself: matplotlib comes with `figure` and `canvas`, after first paint."""
