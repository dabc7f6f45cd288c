import java.sql.SQLException;
import javax.sql.DataSource;
import jobsinpractice.engine.Job;
import jobsinpractice.testkit.ToDo;
