package jobsinpractice.lab13;

import java.util.List;

/** Given. An order as the shop's database has it. */
record Order(long id, String customer, String address, List<String> items, String note) {}
