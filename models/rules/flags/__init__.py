"""The life of flags: what is asked, how late it is, what comes next and when."""
