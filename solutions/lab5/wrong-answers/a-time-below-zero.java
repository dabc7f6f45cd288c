// region: task-5-drain
// caught by: a fleet that never catches up
// says: a time cannot be negative
double depth = depth(burst, capacity);
return depth == 0 ? 0 : depth / (capacity - burst.calm());
