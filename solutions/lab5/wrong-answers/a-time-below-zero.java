// region: task-5-drain
// caught by: a fleet that never gets there
// says: a time below 0
double depth = depth(burst, capacity);
return depth == 0 ? 0 : depth / (capacity - burst.calm());
