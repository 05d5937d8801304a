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

import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.table.AddDefinedColumnRequest;
import io.otspring.client.table.AddDefinedColumnResponse;
import io.otspring.client.table.DeleteDefinedColumnRequest;
import io.otspring.client.table.DeleteDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages;

/**
 * The bodies of AddDefinedColumn and DeleteDefinedColumn.
 */
public final class DefinedColumnCodec {

	private DefinedColumnCodec() {
	}

	public static void encodeAddDefinedColumn(AddDefinedColumnRequest request, BodyWriter body) {
		body.string(IndexMessages.AddDefinedColumnRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		request.columns()
			.forEach(column -> SchemaCodec.encode(column, body,
					IndexMessages.AddDefinedColumnRequest.COLUMNS_FIELD_NUMBER));
	}

	public static AddDefinedColumnResponse decodeAddDefinedColumn(AddDefinedColumnRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		Messages.parse(IndexMessages.AddDefinedColumnResponse.parser(), body);
		return new AddDefinedColumnResponse(metadata);
	}

	public static void encodeDeleteDefinedColumn(DeleteDefinedColumnRequest request, BodyWriter body) {
		body.string(IndexMessages.DeleteDefinedColumnRequest.TABLE_NAME_FIELD_NUMBER, request.table());
		request.columns()
			.forEach(column -> body.string(IndexMessages.DeleteDefinedColumnRequest.COLUMNS_FIELD_NUMBER, column));
	}

	public static DeleteDefinedColumnResponse decodeDeleteDefinedColumn(DeleteDefinedColumnRequest request, byte[] body,
			ResponseMetadata metadata) throws IOException {
		Messages.parse(IndexMessages.DeleteDefinedColumnResponse.parser(), body);
		return new DeleteDefinedColumnResponse(metadata);
	}

}
