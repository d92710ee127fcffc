"""What happens before the first page: the desktop is told what runs, what fails leaves a trace, and one window is enough."""
