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

package io.otspring.client.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.RowWriteResults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the batches of a bulk writer and tells everybody what became of their rows. A
 * batch that is refused because of something in it is halved until the row is alone that
 * it is refused for, so that the others are written.
 */
final class BulkSender {

	private static final Logger logger = LoggerFactory.getLogger(BulkWriter.class);

	private static final int BAD_REQUEST = 400;

	private static final int FORBIDDEN = 403;

	private static final int NOT_FOUND = 404;

	private static final int TOO_LARGE = 413;

	private final CallExecutor client;

	private final BulkWriterOptions options;

	private final BulkTally tally;

	BulkSender(CallExecutor client, BulkWriterOptions options, BulkTally tally) {
		this.client = client;
		this.options = options;
		this.tally = tally;
	}

	void send(List<BulkRow> rows) {
		if (this.options.bulkImport() && hasSeveralTables(rows)) {
			Map<String, List<BulkRow>> tables = new LinkedHashMap<>();
			rows.forEach(row -> tables.computeIfAbsent(row.change().table(), name -> new ArrayList<>()).add(row));
			tables.values().forEach(this::send);
			return;
		}
		long start = System.nanoTime();
		List<BulkRow> refused = new ArrayList<>();
		List<RowNotWrittenException> failures = new ArrayList<>();
		try {
			List<RowWriteResult> results = execute(rows);
			for (int i = 0; i < rows.size(); i++) {
				RowWriteResult result = results.get(i);
				if (result.failure().filter(failure -> isAboutSome(rows, failure)).isPresent()) {
					refused.add(rows.get(i));
				}
				else {
					settle(rows.get(i), result, failures);
				}
			}
		}
		catch (OtsException ex) {
			if (isAboutSome(rows, ex)) {
				refused.addAll(rows);
			}
			else {
				rows.forEach(row -> settle(row, RowWriteResult.failed(row.change(), ex, ex.effect()), failures));
			}
		}
		catch (RuntimeException | Error ex) {
			// Not one of ours: a decorator of the client, perhaps
			rows.forEach(row -> fail(row,
					new RowNotWrittenException(row.change(), ex.getClass().getName(), Effect.UNKNOWN, ex), failures));
		}
		this.tally.batch(System.nanoTime() - start);
		logIfNobodyHears(rows.size(), failures);
		sendHalves(refused);
	}

	/**
	 * Reports changes that are not sent any more, or not waited for.
	 */
	void giveUp(List<BulkRow> rows, String reason, Effect effect) {
		List<RowNotWrittenException> failures = new ArrayList<>();
		rows.forEach(row -> fail(row, new RowNotWrittenException(row.change(), reason, effect, null), failures));
		logIfNobodyHears(rows.size(), failures);
	}

	private List<RowWriteResult> execute(List<BulkRow> rows) {
		List<RowChange> changes = rows.stream().map(BulkRow::change).toList();
		RowWriteResults response = this.options.bulkImport() ? bulkImport(changes) : batchWriteRow(changes);
		if (response.results().size() != rows.size()) {
			throw new IllegalStateException(
					"There are " + response.results().size() + " results for " + rows.size() + " changes");
		}
		return response.results();
	}

	private RowWriteResults batchWriteRow(List<RowChange> changes) {
		BatchWriteRowResponse response = this.client.execute(BatchWriteRowRequest.of(batch -> batch.addAll(changes)),
				this.options.callOptions());
		this.tally.retries(response.metadata().attempts() - 1);
		return response;
	}

	private RowWriteResults bulkImport(List<RowChange> changes) {
		BulkImportResponse response = this.client.execute(
				BulkImportRequest.of(batch -> batch.table(changes.get(0).table()).addAll(changes)),
				this.options.callOptions());
		this.tally.retries(response.metadata().attempts() - 1);
		return response;
	}

	private void sendHalves(List<BulkRow> refused) {
		if (refused.isEmpty()) {
			return;
		}
		int middle = refused.size() / 2;
		if (middle > 0) {
			send(refused.subList(0, middle));
		}
		send(refused.subList(middle, refused.size()));
	}

	private void settle(BulkRow row, RowWriteResult result, List<RowNotWrittenException> failures) {
		if (!result.succeeded()) {
			fail(row, RowNotWrittenException.of(result), failures);
		}
		else if (row.settle()) {
			this.tally.written(row.size());
			this.options.listener().ifPresent(listener -> guarded(() -> listener.written(result)));
			row.future().complete(result);
		}
	}

	private void fail(BulkRow row, RowNotWrittenException failure, List<RowNotWrittenException> failures) {
		if (row.settle()) {
			this.tally.notWritten(failure);
			failures.add(failure);
			this.options.listener().ifPresent(listener -> guarded(() -> listener.notWritten(failure)));
			row.future().completeExceptionally(failure);
		}
	}

	private void logIfNobodyHears(int rows, List<RowNotWrittenException> failures) {
		if (!failures.isEmpty() && this.options.listener().isEmpty()) {
			logger.error("{} of {} changes were not written; the first: {}", failures.size(), rows,
					failures.get(0).getMessage());
		}
	}

	private static void guarded(Runnable listener) {
		try {
			listener.run();
		}
		catch (RuntimeException ex) {
			logger.warn("A listener of a bulk writer threw {}, which is ignored", ex.getClass().getName());
		}
	}

	/**
	 * Returns whether a request may have been refused for some of its rows, so that the
	 * others can be written.
	 */
	private static boolean isAboutSome(List<BulkRow> rows, OtsException failure) {
		if (rows.size() == 1 || failure.effect() != Effect.NONE) {
			return false;
		}
		if (failure instanceof OtsServiceException answer) {
			return switch (answer.httpStatus()) {
				case BAD_REQUEST, TOO_LARGE -> true;
				// One of the tables is missing, or closed to the caller
				case FORBIDDEN, NOT_FOUND -> !(failure instanceof OtsAuthenticationException) && hasSeveralTables(rows);
				default -> false;
			};
		}
		return failure instanceof OtsRequestException;
	}

	private static boolean hasSeveralTables(List<BulkRow> rows) {
		return rows.stream().map(row -> row.change().table()).distinct().limit(2).count() > 1;
	}

}
