import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jobsinpractice.testkit.ToDo;
