// region: task-3
// caught by: 15 jobs arrive a second and 12.5 get done: 265 jobs wait in 90 s, the oldest for 18 s
// says: that is how many wait now
return now;
