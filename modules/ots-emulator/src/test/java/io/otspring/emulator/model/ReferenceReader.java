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

package io.otspring.emulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What reads find in the rows of a table.
 */
final class ReferenceReader {

	private static final String INVALID = "OTSParameterInvalid";

	private final TableShape shape;

	ReferenceReader(TableShape shape) {
		this.shape = shape;
	}

	Answer read(Step step, NavigableMap<List<Object>, ReferenceTable.StoredRow> rows, int versionSize) {
		if (step instanceof Step.Get get) {
			requireVersions(get.selection());
			return get(get.key(), get.selection(), rows, versionSize);
		}
		if (step instanceof Step.BatchGet batch) {
			requireVersions(batch.selection());
			return Answer.parts(batch.keys().stream().map(key -> {
				try {
					return get(key, batch.selection(), rows, versionSize);
				}
				catch (ReferenceTable.Refused ex) {
					return Answer.refused(ex.getMessage());
				}
			}).toList());
		}
		if (step instanceof Step.Range range) {
			requireVersions(range.selection());
			return range(range, rows, versionSize);
		}
		Step.Export export = (Step.Export) step;
		if (export.matrix() && export.columns().isEmpty()) {
			throw new ReferenceTable.Refused(INVALID);
		}
		Answer answer = range(new Step.Range(true, export.begin(), export.end(), null, export.selection()), rows,
				versionSize);
		return export.matrix() ? matrix(answer, export.columns()) : answer;
	}

	private Answer get(List<Object> key, Step.Selection selection,
			NavigableMap<List<Object>, ReferenceTable.StoredRow> rows, int versionSize) {
		requireKey(key);
		ReferenceTable.StoredRow row = rows.get(key);
		List<Answer.Cell> cells = (row != null) ? select(row.cells(), selection) : List.of();
		if (row == null || !found(cells, selection)) {
			return Answer.of(1, 0, List.of(), null);
		}
		int read = units(size(key, cells, versionSize));
		boolean passes = selection.filter() == null
				|| selection.filter().passes(column -> versions(key, cells, column));
		return Answer.of(read, 0, passes ? List.of(new Answer.Row(key, page(cells, selection))) : List.of(), null);
	}

	private Answer range(Step.Range range, NavigableMap<List<Object>, ReferenceTable.StoredRow> rows, int versionSize) {
		requireKey(range.begin());
		requireKey(range.end());
		int order = Order.KEYS.compare(range.begin(), range.end());
		if (order == 0 || (order < 0) != range.forward()) {
			throw new ReferenceTable.Refused(INVALID);
		}
		NavigableMap<List<Object>, ReferenceTable.StoredRow> all = new TreeMap<>(Order.KEYS);
		all.putAll(rows);
		List<Answer> answers = new ArrayList<>();
		List<Answer.Row> page = new ArrayList<>();
		long scanned = 0;
		for (List<Object> key : (range.forward() ? all : all.descendingMap()).keySet()) {
			int fromBegin = Order.KEYS.compare(key, range.begin());
			int fromEnd = Order.KEYS.compare(key, range.end());
			if (range.forward() ? fromBegin < 0 || fromEnd >= 0 : fromBegin > 0 || fromEnd <= 0) {
				continue;
			}
			if (range.limit() != null && page.size() == range.limit()) {
				answers.add(Answer.of(units(scanned), 0, List.copyOf(page), key));
				page.clear();
				scanned = 0;
			}
			List<Answer.Cell> cells = select(all.get(key).cells(), range.selection());
			scanned += size(key, cells, versionSize);
			boolean passes = range.selection().filter() == null
					|| range.selection().filter().passes(column -> versions(key, cells, column));
			if (found(cells, range.selection()) && passes) {
				page.add(new Answer.Row(key, page(cells, range.selection())));
			}
		}
		answers.add(Answer.of(units(scanned), 0, List.copyOf(page), null));
		return Answer.parts(answers);
	}

	/** Leaves the newest versions, without their time and in the order of the request. */
	private static Answer matrix(Answer answer, List<String> columns) {
		return Answer.parts(answer.parts()
			.stream()
			.map(part -> Answer.of(part.read(), 0, part.rows()
				.stream()
				.map(row -> new Answer.Row(row.key(), columns.stream()
					.distinct()
					.flatMap(column -> row.cells().stream().filter(cell -> cell.column().equals(column)).limit(1))
					.map(cell -> new Answer.Cell(cell.column(), 0, cell.value()))
					.toList()))
				.toList(), part.next()))
			.toList());
	}

	List<Object> versions(List<Object> key, List<Answer.Cell> cells, String column) {
		int keyColumn = this.shape.keyNames().indexOf(column);
		if (keyColumn >= 0) {
			return List.of(key.get(keyColumn));
		}
		return cells.stream().filter(cell -> cell.column().equals(column)).map(Answer.Cell::value).toList();
	}

	long keySize(List<Object> key) {
		return key.stream().mapToLong(value -> Order.size(value) + 2).sum();
	}

	static int units(long bytes) {
		return Math.max(1, (int) Math.ceil(bytes / 4096.0));
	}

	private long size(List<Object> key, List<Answer.Cell> cells, int versionSize) {
		return keySize(key) + cells.stream()
			.mapToLong(cell -> Order.size(cell.column()) + Order.size(cell.value()) + versionSize)
			.sum();
	}

	private boolean found(List<Answer.Cell> cells, Step.Selection selection) {
		return !cells.isEmpty() || selection.columns().isEmpty()
				|| selection.columns().stream().anyMatch(this.shape.keyNames()::contains);
	}

	private static List<Answer.Cell> select(List<Answer.Cell> cells, Step.Selection selection) {
		List<Answer.Cell> selected = new ArrayList<>();
		for (Answer.Cell cell : cells) {
			long newer = selected.stream().filter(other -> other.column().equals(cell.column())).count();
			if (isWanted(cell, selection) && (selection.maxVersions() == null || newer < selection.maxVersions())) {
				selected.add(cell);
			}
		}
		return selected;
	}

	private static boolean isWanted(Answer.Cell cell, Step.Selection selection) {
		return (selection.columns().isEmpty() || selection.columns().contains(cell.column()))
				&& (selection.start() == null || Order.compare(cell.column(), selection.start()) >= 0)
				&& (selection.end() == null || Order.compare(cell.column(), selection.end()) < 0)
				&& (selection.from() == null || cell.timestamp() >= selection.from())
				&& (selection.to() == null || cell.timestamp() < selection.to())
				&& (selection.specific() == null || cell.timestamp() == selection.specific());
	}

	private static List<Answer.Cell> page(List<Answer.Cell> cells, Step.Selection selection) {
		if (selection.page() == null) {
			return cells;
		}
		List<String> columns = cells.stream()
			.map(Answer.Cell::column)
			.distinct()
			.skip(selection.page().offset())
			.limit(selection.page().limit())
			.toList();
		return cells.stream().filter(cell -> columns.contains(cell.column())).toList();
	}

	private void requireKey(List<Object> key) {
		if (!this.shape.fits(key)) {
			throw new ReferenceTable.Refused("OTSInvalidPK");
		}
	}

	private static void requireVersions(Step.Selection selection) {
		boolean range = selection.from() != null || selection.to() != null;
		boolean half = (selection.from() == null) != (selection.to() == null);
		boolean specific = selection.specific() != null;
		if (half || (selection.maxVersions() == null && !range && !specific)
				|| (specific && (range || selection.maxVersions() != null))) {
			throw new ReferenceTable.Refused(INVALID);
		}
	}

}
