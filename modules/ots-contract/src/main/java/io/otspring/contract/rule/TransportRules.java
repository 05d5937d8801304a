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

package io.otspring.contract.rule;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.otspring.contract.service.Answer;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.ListTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import io.otspring.protocol.signature.ContentMd5;

/**
 * Requests and answers as such.
 */
final class TransportRules {

	private TransportRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("Transport/answers-are-signed", "An answer carries the signature of the key that asked",
				"signed", scene -> {
					Answer<ListTableResponse> answer = list(scene, Map.of());
					return scene.service().signed("ListTable", answer) ? "signed" : "not signed";
				}), new Rule("Transport/errors-are-signed", "A refusal carries the signature, too", "signed", scene -> {
					Answer<DescribeTableResponse> answer = scene.service()
						.call("DescribeTable", DescribeTableRequest.newBuilder().setTableName("#").build(),
								DescribeTableResponse.parser());
					return scene.service().signed("DescribeTable", answer) ? "signed" : "not signed";
				}),
				new Rule("Transport/md5-of-the-answer", "x-ots-contentmd5 is the MD5 of the body", "equal", scene -> {
					Answer<ListTableResponse> answer = list(scene, Map.of());
					String md5 = answer.headers().get(OtsHeaders.CONTENT_MD5);
					return ContentMd5.of(answer.body().toByteArray()).equals(md5) ? "equal" : "different";
				}),
				new Rule("Transport/request-id", "An answer has a request id", "present",
						scene -> list(scene, Map.of()).headers().containsKey(OtsHeaders.REQUEST_ID) ? "present"
								: "absent"),
				new Rule("Transport/wrong-signature", "A wrong signature is refused", "403 OTSAuthFailed",
						scene -> code(list(scene, Map.of(OtsHeaders.SIGNATURE, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")))),
				new Rule("Transport/unknown-access-key", "An unknown access key is refused", "403 OTSAuthFailed",
						scene -> code(list(scene, Map.of(OtsHeaders.ACCESS_KEY_ID, "LTAIcontractunknown")))),
				new Rule("Transport/date-off", "A date that is more than 15 minutes off is refused",
						"403 OTSAuthFailed",
						scene -> code(list(scene,
								Map.of(OtsHeaders.DATE,
										OtsDate.formatMillis(Instant.now().minus(Duration.ofMinutes(20))))))),
				new Rule("Transport/wrong-md5", "A body that does not match its MD5 is refused", "403 OTSAuthFailed",
						scene -> code(list(scene, Map.of(OtsHeaders.CONTENT_MD5, ContentMd5.of(new byte[1]))))),
				new Rule("Transport/unreadable-body", "A body that is no message is refused", "400 OTSParameterInvalid",
						scene -> code(scene.service()
							.call("GetRow", new byte[] { 1, 2, 3 }, Map.of(), GetRowResponse.parser()))));
	}

	private static Answer<ListTableResponse> list(Scene scene, Map<String, String> headers) throws IOException {
		return scene.service()
			.call("ListTable", ListTableRequest.getDefaultInstance().toByteArray(), headers,
					ListTableResponse.parser());
	}

	private static String code(Answer<?> answer) {
		return answer.isError() ? answer.status() + " " + answer.code() : "accepted";
	}

}
