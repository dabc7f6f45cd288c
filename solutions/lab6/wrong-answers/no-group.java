// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: without a process no job is ever
return Formation.of();
