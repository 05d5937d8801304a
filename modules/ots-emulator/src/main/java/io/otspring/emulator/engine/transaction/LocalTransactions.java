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

package io.otspring.emulator.engine.transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;

/**
 * The transactions on a table. Each holds one partition key until it is committed or
 * aborted, or 60 seconds after it was started. No thread waits for that: who comes across
 * a transaction that is over discards it.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class LocalTransactions {

	/** Ends a transaction that is not used for as long as this, too. */
	private static final Duration LIFE = Duration.ofSeconds(60);

	private final InstantSource clock;

	/** Tells the sessions of this process from those of a former one. */
	private final long run = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

	/** Those that were started first come first. */
	private final Map<KeyValue, Holder> holders = new LinkedHashMap<>();

	private long started;

	public LocalTransactions(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Starts a transaction.
	 * @param partitionKey the partition key that it holds from now on
	 * @throws OtsError if another one holds it
	 */
	public synchronized Session start(KeyValue partitionKey) {
		requireFree(partitionKey);
		discardOver();
		this.started++;
		Session session = new Session(this.run + "-" + this.started, partitionKey);
		this.holders.put(partitionKey,
				new Holder(session, new LocalTransaction(partitionKey), this.clock.instant().plus(LIFE)));
		return session;
	}

	/**
	 * Refuses to touch a partition key that is held by a transaction.
	 */
	public synchronized void requireFree(KeyValue partitionKey) {
		Holder holder = this.holders.get(partitionKey);
		if (holder == null) {
			return;
		}
		if (!isOver(holder)) {
			throw new OtsError(ErrorCode.ROW_OPERATION_CONFLICT, "Data is being modified by the other request.");
		}
		this.holders.remove(partitionKey);
	}

	/**
	 * Works in a transaction, which stays there whatever comes of it.
	 * @param session the transaction
	 * @param action what is done
	 * @return what the action returns
	 */
	public <T> T use(Session session, Function<Scope, T> action) {
		Holder holder = acquire(session);
		try {
			return action.apply(holder.transaction);
		}
		finally {
			release(holder);
		}
	}

	/**
	 * Ends a transaction with its changes.
	 * @param session the transaction
	 * @param table the table as it is
	 */
	public void commit(Session session, Scope table) {
		Holder holder = acquire(session);
		try {
			holder.transaction.commitTo(table);
			end(session);
		}
		finally {
			release(holder);
		}
	}

	/**
	 * Ends a transaction without its changes.
	 * @param session the transaction
	 */
	public void abort(Session session) {
		Holder holder = acquire(session);
		end(session);
		release(holder);
	}

	private synchronized Holder acquire(Session session) {
		Holder holder = this.holders.get(session.partitionKey());
		if (holder == null || !holder.session.equals(session) || isOver(holder)) {
			throw new OtsError(ErrorCode.SESSION_NOT_EXIST, "Session not exist or may be timeout.");
		}
		if (holder.busy) {
			throw new OtsError(ErrorCode.SESSION_BUSY, "Session is busy with another request.");
		}
		holder.busy = true;
		return holder;
	}

	private synchronized void release(Holder holder) {
		holder.busy = false;
	}

	private synchronized void end(Session session) {
		this.holders.remove(session.partitionKey());
	}

	/**
	 * Discards what nobody may ever ask for again.
	 */
	private void discardOver() {
		Iterator<Holder> oldest = this.holders.values().iterator();
		while (oldest.hasNext() && isOver(oldest.next())) {
			oldest.remove();
		}
	}

	/**
	 * Returns whether the time is up. What a request has begun in time it may finish.
	 */
	private boolean isOver(Holder holder) {
		return !holder.busy && !this.clock.instant().isBefore(holder.end);
	}

	/**
	 * A transaction while it holds its partition key.
	 */
	private static final class Holder {

		private final Session session;

		private final LocalTransaction transaction;

		private final Instant end;

		private boolean busy;

		Holder(Session session, LocalTransaction transaction, Instant end) {
			this.session = session;
			this.transaction = transaction;
			this.end = end;
		}

	}

}
