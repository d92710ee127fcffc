"""History: her earlier pregnancies and her risk factors, asked one by one."""
