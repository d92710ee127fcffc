"""What comes into the register: lines of a file, records that become one, and who may."""
