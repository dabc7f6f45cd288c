// region: task-5-drain
// caught by: 300 s until no job waits
// says: the burst is over, and the peak with it
return depth(burst, capacity) / (capacity - burst.peak());
