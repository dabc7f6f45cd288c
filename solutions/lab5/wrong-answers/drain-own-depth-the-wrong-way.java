// region: task-5-drain
// caught by: 300 s until no job waits
// says: One of the two differences is the wrong way around
double depth = (capacity - burst.peak()) * Seconds.of(burst.lasts());
if (burst.peak() <= capacity) {
  return 0;
}
double spare = capacity - burst.calm();
return spare > 0 ? depth / spare : Double.POSITIVE_INFINITY;
