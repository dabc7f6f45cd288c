// region: task-5-drain
// caught by: 300 s until no job waits
// says: a calm rate of 70 for every burst
double depth = depth(burst, capacity);
if (depth == 0) {
  return 0;
}
double spare = capacity - 70;
return spare > 0 ? depth / spare : Double.POSITIVE_INFINITY;
