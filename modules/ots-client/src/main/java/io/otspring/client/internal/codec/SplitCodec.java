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

package io.otspring.client.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.ComputeSplitPointsBySizeRequest;
import io.otspring.client.row.ComputeSplitPointsBySizeResponse;
import io.otspring.client.row.TableSplit;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeResponse.SplitLocation;

/**
 * The bodies of ComputeSplitPointsBySize. The service answers with the points between
 * splits, which may lack the last columns of the key, and with locations that each stand
 * for several splits.
 */
public final class SplitCodec {

	private SplitCodec() {
	}

	public static void encodeComputeSplitPointsBySize(ComputeSplitPointsBySizeRequest request, BodyWriter body) {
		body.string(TableMessages.ComputeSplitPointsBySizeRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		body.number(TableMessages.ComputeSplitPointsBySizeRequest.SPLIT_SIZE_FIELD_NUMBER, request.splitSize());
		body.number(TableMessages.ComputeSplitPointsBySizeRequest.SPLIT_SIZE_UNIT_IN_BYTE_FIELD_NUMBER, request.unit());
		request.splitPointLimit()
			.ifPresent(limit -> body
				.number(TableMessages.ComputeSplitPointsBySizeRequest.SPLIT_POINT_LIMIT_FIELD_NUMBER, limit));
	}

	public static ComputeSplitPointsBySizeResponse decodeComputeSplitPointsBySize(
			ComputeSplitPointsBySizeRequest request, byte[] body, ResponseMetadata metadata) throws IOException {
		TableMessages.ComputeSplitPointsBySizeResponse message = Messages
			.parse(TableMessages.ComputeSplitPointsBySizeResponse.parser(), body);
		List<String> names = message.getSchemaList().stream().map(TableMessages.PrimaryKeySchema::getName).toList();
		if (names.isEmpty()) {
			throw new IOException("Splits came without the primary key of their table");
		}
		List<BoundKey> bounds = bounds(names, message.getSplitPointsList());
		List<String> locations = locations(message.getLocationsList(), bounds.size() - 1);
		List<TableSplit> splits = new ArrayList<>(locations.size());
		for (int i = 0; i < locations.size(); i++) {
			splits.add(new TableSplit(bounds.get(i), bounds.get(i + 1), locations.get(i)));
		}
		return new ComputeSplitPointsBySizeResponse(splits, Messages.consumed(message.getConsumed()), metadata);
	}

	private static List<BoundKey> bounds(List<String> names, List<ByteString> points) throws IOException {
		List<BoundKey> bounds = new ArrayList<>(points.size() + 2);
		bounds.add(BoundKey.of(key -> names.forEach(key::addMinimum)));
		for (ByteString point : points) {
			PrimaryKey key = RowReader.primaryKey(point).orElseThrow(() -> new IOException("A split point is empty"));
			bounds.add(completed(key, names));
		}
		bounds.add(BoundKey.of(key -> names.forEach(key::addMaximum)));
		return bounds;
	}

	private static BoundKey completed(PrimaryKey point, List<String> names) throws IOException {
		List<KeyColumn<PrimaryKeyValue>> columns = point.columns();
		List<String> given = columns.stream().map(KeyColumn::name).toList();
		if (columns.size() > names.size() || !given.equals(names.subList(0, given.size()))) {
			throw new IOException("A split point has the columns " + given + " of the primary key " + names);
		}
		return BoundKey.of(key -> {
			columns.forEach(column -> key.add(column.name(), column.value()));
			names.subList(columns.size(), names.size()).forEach(key::addMinimum);
		});
	}

	private static List<String> locations(List<SplitLocation> locations, int splits) throws IOException {
		List<String> all = new ArrayList<>(splits);
		for (SplitLocation location : locations) {
			if (location.getRepeat() < 0 || location.getRepeat() > splits - all.size()) {
				throw new IOException("There are locations for more than " + splits + " splits");
			}
			all.addAll(Collections.nCopies((int) location.getRepeat(), location.getLocation()));
		}
		if (all.size() != splits) {
			throw new IOException("There are locations for " + all.size() + " of " + splits + " splits");
		}
		return all;
	}

}
