// region: task-5-drain
// caught by: 300 s until no job waits
// says: the time was rounded up
double depth = depth(burst, capacity);
if (depth == 0) {
  return 0;
}
double spare = capacity - burst.calm();
return spare > 0 ? Math.ceil(depth / spare) : Double.POSITIVE_INFINITY;
