// region: task-5-drain
// caught by: 300 s until nobody waits
// says: the burst is over
return depth(burst, capacity) / (capacity - burst.peak());
