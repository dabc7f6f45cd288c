// region: task-5-drain
// caught by: 300 s until no job waits
// says: divided by capacity *plus* calm rate
double depth = depth(burst, capacity);
if (depth == 0) {
  return 0;
}
return depth / (capacity + burst.calm());
