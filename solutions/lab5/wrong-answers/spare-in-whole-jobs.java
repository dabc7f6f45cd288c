// region: task-5-drain
// caught by: 300 s until no job waits
// says: the spare capacity was cut to a whole number
double depth = depth(burst, capacity);
long spare = (long) (capacity - burst.calm());
if (depth == 0) {
  return 0;
}
return capacity > burst.calm() ? depth / spare : Double.POSITIVE_INFINITY;
