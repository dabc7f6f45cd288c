// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the depth was halved
    double growth = Math.max(0, burst.peak() - capacity);
    return growth * Seconds.of(burst.lasts()) / 2; // it grows steadily from 0
