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
import java.util.List;
import java.util.Optional;

import io.otspring.client.index.CreateIndexRequest;
import io.otspring.client.index.CreateIndexResponse;
import io.otspring.client.index.DropIndexRequest;
import io.otspring.client.index.DropIndexResponse;
import io.otspring.client.index.IndexMeta;
import io.otspring.client.index.IndexSyncPhase;
import io.otspring.client.index.IndexType;
import io.otspring.client.index.IndexUpdateMode;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.protocol.message.IndexMessages;
import io.otspring.protocol.message.TableMessages;

/**
 * Secondary indexes, and the bodies of the operations on them.
 */
public final class IndexCodec {

	private IndexCodec() {
	}

	public static void encodeCreateIndex(CreateIndexRequest request, BodyWriter body) {
		body.string(IndexMessages.CreateIndexRequest.MAIN_TABLE_NAME_FIELD_NUMBER, request.table());
		encode(request.index(), body, IndexMessages.CreateIndexRequest.INDEX_META_FIELD_NUMBER);
		body.bool(IndexMessages.CreateIndexRequest.INCLUDE_BASE_DATA_FIELD_NUMBER, request.includesBaseData());
	}

	public static CreateIndexResponse decodeCreateIndex(CreateIndexRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		Messages.parse(IndexMessages.CreateIndexResponse.parser(), body);
		return new CreateIndexResponse(metadata);
	}

	public static void encodeDropIndex(DropIndexRequest request, BodyWriter body) {
		body.string(IndexMessages.DropIndexRequest.MAIN_TABLE_NAME_FIELD_NUMBER, request.table());
		body.string(IndexMessages.DropIndexRequest.INDEX_NAME_FIELD_NUMBER, request.index());
	}

	public static DropIndexResponse decodeDropIndex(DropIndexRequest request, byte[] body, ResponseMetadata metadata)
			throws IOException {
		Messages.parse(IndexMessages.DropIndexResponse.parser(), body);
		return new DropIndexResponse(metadata);
	}

	static void encode(IndexMeta index, BodyWriter body, int field) {
		int start = body.start(field);
		body.string(TableMessages.IndexMeta.NAME_FIELD_NUMBER, index.name());
		index.primaryKey().forEach(column -> body.string(TableMessages.IndexMeta.PRIMARY_KEY_FIELD_NUMBER, column));
		index.definedColumns()
			.forEach(column -> body.string(TableMessages.IndexMeta.DEFINED_COLUMN_FIELD_NUMBER, column));
		body.number(TableMessages.IndexMeta.INDEX_UPDATE_MODE_FIELD_NUMBER, number(index.updateMode()));
		body.number(TableMessages.IndexMeta.INDEX_TYPE_FIELD_NUMBER, number(index.type()));
		body.end(start);
	}

	static List<IndexMeta> decode(List<TableMessages.IndexMeta> indexes) {
		return indexes.stream().map(IndexCodec::decode).toList();
	}

	private static IndexMeta decode(TableMessages.IndexMeta message) {
		Optional<IndexSyncPhase> phase = message.hasIndexSyncPhase() ? Optional.of(decode(message.getIndexSyncPhase()))
				: Optional.empty();
		return new IndexMeta(message.getName(), message.getPrimaryKeyList(), message.getDefinedColumnList(),
				decode(message.getIndexType()), decode(message.getIndexUpdateMode()), phase);
	}

	private static int number(IndexType type) {
		return switch (type) {
			case GLOBAL -> TableMessages.IndexType.IT_GLOBAL_INDEX_VALUE;
			case LOCAL -> TableMessages.IndexType.IT_LOCAL_INDEX_VALUE;
		};
	}

	private static IndexType decode(TableMessages.IndexType type) {
		return switch (type) {
			case IT_GLOBAL_INDEX -> IndexType.GLOBAL;
			case IT_LOCAL_INDEX -> IndexType.LOCAL;
		};
	}

	private static int number(IndexUpdateMode mode) {
		return switch (mode) {
			case ASYNC -> TableMessages.IndexUpdateMode.IUM_ASYNC_INDEX_VALUE;
			case SYNC -> TableMessages.IndexUpdateMode.IUM_SYNC_INDEX_VALUE;
		};
	}

	private static IndexUpdateMode decode(TableMessages.IndexUpdateMode mode) {
		return switch (mode) {
			case IUM_ASYNC_INDEX -> IndexUpdateMode.ASYNC;
			case IUM_SYNC_INDEX -> IndexUpdateMode.SYNC;
		};
	}

	private static IndexSyncPhase decode(TableMessages.IndexSyncPhase phase) {
		return switch (phase) {
			case ISP_INVALID -> IndexSyncPhase.INVALID;
			case ISP_FULL -> IndexSyncPhase.FULL;
			case ISP_INCR -> IndexSyncPhase.INCREMENTAL;
		};
	}

}
