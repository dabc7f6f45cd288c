// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the burst was cut to whole seconds
return Math.max(0, (burst.peak() - capacity) * burst.lasts().toSeconds());
