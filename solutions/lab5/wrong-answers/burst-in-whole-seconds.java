// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: a time under a second was cut
return Math.max(0, (burst.peak() - capacity) * burst.lasts().toSeconds());
