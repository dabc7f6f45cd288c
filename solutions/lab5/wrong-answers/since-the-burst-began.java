// region: task-5-drain
// caught by: 300 s until no job waits
// says: the time from the start of the burst
double depth = depth(burst, capacity);
if (depth == 0) {
  return 0;
}
double spare = capacity - burst.calm();
return spare > 0 ? Seconds.of(burst.lasts()) + depth / spare : Double.POSITIVE_INFINITY;
