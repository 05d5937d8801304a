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

import java.util.List;
import java.util.stream.Stream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import io.otspring.client.OTSClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both clients are asked for the same, and have to ask the service for the same: the same
 * path and the same tree of messages, in which rows and values are the same bytes.
 */
class RequestsEqualInMeaningTests {

	private static RecordingServer server;

	private static SyncClient official;

	private static OTSClient ours;

	@BeforeAll
	static void start() {
		server = RecordingServer.start();
		official = Official.client(server.endpoint());
		ours = OTSClient.create(server.clientOptions().build());
	}

	@AfterAll
	static void stop() {
		ours.close();
		official.shutdown();
		server.close();
	}

	static Stream<RequestCase> cases() {
		return Stream
			.of(TableRequestCases.all(), TableFeatureRequestCases.all(), IndexRequestCases.all(),
					ReadRequestCases.all(), WriteRequestCases.all(), FilterRequestCases.all(), BulkRequestCases.all(),
					TransactionRequestCases.all(), StreamRequestCases.all())
			.flatMap(List::stream);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void bothClientsAskForTheSame(RequestCase each) throws InvalidProtocolBufferException {
		RecordedRequest theirs = server.requestOf(() -> each.official().accept(official));
		RecordedRequest request = server.requestOf(() -> each.ours().accept(ours));
		assertThat(request.path()).isEqualTo(theirs.path());
		assertThat(meaningOf(request)).isEqualTo(meaningOf(theirs));
	}

	private static String meaningOf(RecordedRequest request) throws InvalidProtocolBufferException {
		return TextFormat.printer().printToString(RequestMeaning.of(request));
	}

}
