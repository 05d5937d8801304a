/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.engine.table;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.engine.stream.StreamLog;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.emulator.engine.transaction.LocalTransactions;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;
import io.otspring.emulator.storage.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A table that exists: its description, its data and its stream, the locks of its
 * partition keys and the transactions on it.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Table {

	private static final int LOCKS = 64;

	private final Storage storage;

	private final InstantSource clock;

	private final KeySpace rows;

	private final KeySpace sequences;

	/** One lock guards many partition keys, and no request holds two. */
	private final Lock[] partitionLocks = new Lock[LOCKS];

	private final LocalTransactions transactions;

	/**
	 * The indexes of a table share its lock, so that a write finds all or none of one.
	 */
	private final ReadWriteLock existence;

	private final boolean index;

	private volatile TableDescription description;

	private volatile boolean complete = true;

	private volatile List<Table> indexes = List.of();

	private volatile @Nullable StreamLog stream;

	private boolean dropped;

	Table(Storage storage, InstantSource clock, TableDescription description) {
		this(storage, clock, description, description.id(), new ReentrantReadWriteLock(), false);
		this.indexes = openIndexes(description);
	}

	private Table(Storage storage, InstantSource clock, TableDescription description, String spaces,
			ReadWriteLock existence, boolean index) {
		this.storage = storage;
		this.clock = clock;
		this.description = description;
		this.existence = existence;
		this.index = index;
		this.rows = storage.keySpace("rows/" + spaces);
		this.sequences = storage.keySpace("sequences/" + spaces);
		Arrays.setAll(this.partitionLocks, lock -> new ReentrantLock());
		this.transactions = new LocalTransactions(clock);
		this.stream = openStream(description.stream());
	}

	/**
	 * Returns the description, which operations on the table replace. A request must get
	 * it once.
	 */
	public TableDescription description() {
		return this.description;
	}

	/**
	 * Returns the indexes. They do not change while the table is used.
	 */
	public List<Table> indexes() {
		return this.indexes;
	}

	boolean isIndex() {
		return this.index;
	}

	/**
	 * Refuses to change an index other than through its table.
	 */
	public void requireWritable() {
		if (this.index) {
			throw OtsError.parameterInvalid("Can't write index table directly.");
		}
	}

	/**
	 * Refuses to read an index that does not have all rows yet.
	 */
	public void requireReadable() {
		if (!this.complete) {
			throw OtsError.parameterInvalid("Disallow read index table in building base state");
		}
	}

	public InstantSource clock() {
		return this.clock;
	}

	/**
	 * Returns the rows by their encoded primary keys.
	 */
	public KeySpace rows() {
		return this.rows;
	}

	/**
	 * Returns the values that were assigned last, by encoded partition keys.
	 */
	public KeySpace sequences() {
		return this.sequences;
	}

	/**
	 * Returns the transactions, which end with the process.
	 */
	public LocalTransactions transactions() {
		return this.transactions;
	}

	public void apply(ChangeSet changes) {
		this.storage.apply(changes);
	}

	/**
	 * Applies changes of rows, and records them if there is a stream.
	 * @param changes the changes of key spaces
	 * @param rows what happened to rows, in this order
	 */
	public void apply(ChangeSet changes, List<RowChange> rows) {
		StreamLog log = this.stream;
		if (log != null) {
			log.apply(changes, rows);
		}
		else {
			apply(changes);
		}
	}

	/**
	 * Returns the lock under which rows of a partition key are written.
	 * @param partitionKey the encoded partition key
	 */
	public Lock partitionLock(byte[] partitionKey) {
		return this.partitionLocks[Math.floorMod(Arrays.hashCode(partitionKey), LOCKS)];
	}

	/**
	 * Returns the stream, or nothing if it is off.
	 */
	public Optional<StreamLog> stream() {
		return Optional.ofNullable(this.stream);
	}

	/**
	 * Uses the table, which is not dropped meanwhile.
	 */
	<T> T use(MissingTable missing, Function<Table, T> action) {
		this.existence.readLock().lock();
		try {
			if (this.dropped) {
				throw missing.error();
			}
			return action.apply(this);
		}
		finally {
			this.existence.readLock().unlock();
		}
	}

	/**
	 * Does something while nobody uses the table or an index of it.
	 * @param action what is done; the caller must not be using the table
	 */
	public void exclusively(Runnable action) {
		this.existence.writeLock().lock();
		try {
			action.run();
		}
		finally {
			this.existence.writeLock().unlock();
		}
	}

	/**
	 * Takes over a description as soon as nobody uses the table. Indexes that it does not
	 * have any more are dropped, and so is the stream unless it stays the same.
	 */
	void describe(TableDescription description) {
		exclusively(() -> {
			List<Table> open = openIndexes(description);
			this.indexes.stream().filter(former -> !open.contains(former)).forEach(Table::dropData);
			if (!description.stream().equals(this.description.stream())) {
				stream().ifPresent(StreamLog::drop);
				this.stream = openStream(description.stream());
			}
			this.description = description;
			this.indexes = open;
		});
	}

	private @Nullable StreamLog openStream(StreamSettings settings) {
		return settings.enabled() ? new StreamLog(settings, this.description.id(), this.storage, this.clock) : null;
	}

	/**
	 * Opens the indexes of a description that are not open. The names of their key spaces
	 * end with the id of the table, as all of what belongs to it.
	 */
	private List<Table> openIndexes(TableDescription description) {
		List<Table> open = new ArrayList<>();
		for (IndexDescription each : description.indexes()) {
			TableDescription table = each.asTable(description);
			Table opened = this.indexes.stream()
				.filter(former -> former.description.id().equals(each.id()))
				.findFirst()
				.orElseGet(() -> new Table(this.storage, this.clock, table, each.id() + '/' + description.id(),
						this.existence, true));
			opened.description = table;
			opened.complete = each.complete();
			open.add(opened);
		}
		return List.copyOf(open);
	}

	/**
	 * Drops the data and that of the indexes as soon as nobody uses the table any more.
	 */
	void drop() {
		exclusively(() -> {
			this.indexes.forEach(Table::dropData);
			dropData();
		});
	}

	private void dropData() {
		this.dropped = true;
		this.storage.drop(this.rows.name());
		this.storage.drop(this.sequences.name());
		stream().ifPresent(StreamLog::drop);
	}

}
