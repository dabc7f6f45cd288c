// region: task-5-drain
// caught by: 300 s until nobody waits
// says: those are minutes
double spare = capacity - burst.calm();
return depth(burst, capacity) / spare / 60;
