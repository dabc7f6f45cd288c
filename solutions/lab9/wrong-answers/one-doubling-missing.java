// region: task-1
// caught by: the delays after the first failures are 1, 2, 4, 8, 16, and 32 s
// says: that is doubled once too seldom
Duration delay = first;
for (int doublings = failures - 1; doublings > 0 && delay.compareTo(cap) < 0; doublings--) {
  delay = delay.plus(delay);
}
return delay.compareTo(cap) > 0 ? cap : delay;
