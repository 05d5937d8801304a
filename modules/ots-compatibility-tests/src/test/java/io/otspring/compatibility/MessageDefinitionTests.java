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

package io.otspring.compatibility;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.alicloud.openservices.tablestore.core.protocol.OtsFilter;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi;
import com.aliyun.ots.thirdparty.com.google.protobuf.Descriptors;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.FilterMessages;
import io.otspring.protocol.message.IndexMessages;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.StreamMessages;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TransactionMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our definitions of messages beside those of the official client.
 */
class MessageDefinitionTests {

	/** Files of operations that we do not know yet. */
	private static final List<String> FILES_NOT_YET = List.of("OtsDelivery", "Search", "TunnelServiceApi",
			"globaltable.GlobalTable", "timeseries.Timeseries");

	/** Messages and enums of operations that we do not know yet. */
	private static final List<String> SEARCH_NOT_YET = List.of("ComputeSplitsRequest", "ComputeSplitsResponse",
			"SearchIndexSplitsOptions");

	private static final List<String> SQL_NOT_YET = List.of("SQLPayloadVersion", "SQLQueryRequest", "SQLQueryResponse",
			"SQLStatementType", "TableConsumedCapacity");

	/** Messages of operations that no client calls. */
	private static final List<String> NEVER = List.of("LoadTableRequest", "LoadTableResponse", "UnloadTableRequest",
			"UnloadTableResponse");

	/** Enums of the fields below. */
	private static final List<String> OUR_EXTRA_ENUMS = List.of("BloomFilterType", "CompressType", "TableStatus");

	/**
	 * Fields that the official Java client does not know, each looked up before it came
	 * here.
	 */
	private static final List<String> OUR_EXTRA_FIELDS = List.of(
			// The service sends them
			"StartLocalTransactionResponse.consumed = 2 optional ConsumedCapacity",
			"CommitTransactionResponse.consumed = 1 optional ConsumedCapacity",
			"AbortTransactionResponse.consumed = 1 optional ConsumedCapacity",
			"DescribeTableResponse.table_status = 4 optional TableStatus",
			"GetRangeResponse.data_block_type = 5 optional DataBlockType",
			"GetRangeResponse.compress_type = 6 optional CompressType",
			// The official clients of other languages know them
			"GetRangeRequest.data_block_type_hint = 15 optional DataBlockType [DBT_PLAIN_BUFFER]",
			"GetRangeRequest.return_entire_primary_keys = 16 optional bool [true]",
			"GetRangeRequest.compress_type_hint = 17 optional CompressType [CPT_NONE]",
			"GetRowRequest.cache_blocks = 6 optional bool [true]",
			"GetRangeRequest.cache_blocks = 9 optional bool [true]",
			"TableInBatchGetRowRequest.cache_blocks = 7 optional bool [true]",
			// Obsolete, likewise
			"TableMeta.index_meta = 4 repeated IndexMeta", "TableOptions.block_size = 4 optional int32",
			"TableOptions.bloom_filter_type = 3 optional BloomFilterType");

	private static final Definitions OURS = Definitions.of(
			Stream
				.of(CommonMessages.getDescriptor(), TableMessages.getDescriptor(), IndexMessages.getDescriptor(),
						FilterMessages.getDescriptor(), RowMessages.getDescriptor(),
						TransactionMessages.getDescriptor(), StreamMessages.getDescriptor())
				.map(file -> file.toProto())
				.toList());

	private static final Definitions OFFICIAL = Definitions
		.of(List.of(unshaded(OtsInternalApi.getDescriptor()), unshaded(OtsFilter.getDescriptor())));

	@Test
	void everyOfficialFileIsComparedOrListed() throws Exception {
		assertThat(minus(officialFiles(), List.of("OtsInternalApi", "OtsFilter")))
			.containsExactlyInAnyOrderElementsOf(FILES_NOT_YET);
	}

	@Test
	void everyOfficialMessageIsOursOrListed() {
		List<String> listed = Stream.of(SEARCH_NOT_YET, SQL_NOT_YET, NEVER).flatMap(List::stream).toList();
		assertThat(minus(OFFICIAL.types(), OURS.types())).containsExactlyInAnyOrderElementsOf(listed);
	}

	@Test
	void everyMessageOfOursIsOfficial() {
		assertThat(minus(OURS.types(), OFFICIAL.types())).containsExactlyInAnyOrderElementsOf(OUR_EXTRA_ENUMS);
	}

	@Test
	void everyOfficialFieldIsOursWithTheSameNumberTypeAndLabel() {
		assertThat(minus(OFFICIAL.fieldsOf(OURS.types()), OURS.fields())).isEmpty();
	}

	@Test
	void everyOtherFieldOfOursIsListed() {
		Collection<String> ours = OURS.fieldsOf(minus(OURS.types(), OUR_EXTRA_ENUMS));
		assertThat(minus(ours, OFFICIAL.fields())).containsExactlyInAnyOrderElementsOf(OUR_EXTRA_FIELDS);
	}

	/**
	 * Finds the generated classes of the official client that stand for a file each.
	 */
	private static List<String> officialFiles() throws Exception {
		String root = OtsInternalApi.class.getPackageName() + ".";
		Path jar = Path.of(OtsInternalApi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		List<String> files = new ArrayList<>();
		try (JarFile content = new JarFile(jar.toFile())) {
			for (JarEntry entry : Collections.list(content.entries())) {
				String name = entry.getName().replace('/', '.');
				if (name.startsWith(root) && name.endsWith(".class") && !name.contains("$")
						&& isFile(Class.forName(name.substring(0, name.length() - 6)))) {
					files.add(name.substring(root.length(), name.length() - 6));
				}
			}
		}
		return files;
	}

	private static boolean isFile(Class<?> type) {
		return Stream.of(type.getDeclaredMethods())
			.anyMatch(method -> method.getReturnType() == Descriptors.FileDescriptor.class);
	}

	private static FileDescriptorProto unshaded(Descriptors.FileDescriptor file) {
		try {
			return FileDescriptorProto.parseFrom(file.toProto().toByteArray());
		}
		catch (InvalidProtocolBufferException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> minus(Collection<String> all, Collection<String> some) {
		Set<String> rest = new TreeSet<>(all);
		rest.removeAll(some);
		return rest;
	}

}
