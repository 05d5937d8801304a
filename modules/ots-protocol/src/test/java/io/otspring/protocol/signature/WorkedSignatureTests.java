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

package io.otspring.protocol.signature;

import java.time.LocalDate;

import io.otspring.protocol.Hex;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples of signatures and body checksums, which the official client agrees
 * with.
 */
class WorkedSignatureTests {

	private static final byte[] GET_ROW = Hex
		.bytes("0a0174121f7500000001030402000000696405090000000001000000000000000a0a09822801");

	private static final SigningKey V2 = SigningKey.v2("testsecret");

	private static final SigningKey V4 = SigningKey.v4("testsecret", LocalDate.of(2024, 1, 2), "cn-hangzhou");

	@Test
	void listTableWithV2() {
		CanonicalHeaders headers = request("LTAItestid", new byte[0]);
		assertThat(V2.signRequest("/ListTable", headers)).isEqualTo("r9u5UrwwWUHj74AjHrJLUfG9GKc=");
	}

	@Test
	void getRowWithV2AndToken() {
		CanonicalHeaders headers = request("STS.testid", GET_ROW).add("x-ots-ststoken", "tok+en/=xyz");
		assertThat(V2.signRequest("/GetRow", headers)).isEqualTo("g9cGUd2vtNwyw3c5zoV+OXlS1NI=");
	}

	@Test
	void getRowWithV4() {
		CanonicalHeaders headers = v4Request("LTAItestid");
		assertThat(V4.signRequest("/GetRow", headers)).isEqualTo("LzcuM+o33aCnIf7YWBJN6i52BrTOnVFSozFKBocakHk=");
	}

	@Test
	void getRowWithV4AndToken() {
		CanonicalHeaders headers = v4Request("STS.testid").add("x-ots-ststoken", "tok+en/=xyz");
		assertThat(V4.signRequest("/GetRow", headers)).isEqualTo("banZiDVKDV1F7mg1f5PD9UyoK96u/nyFjjQq2qhz8MM=");
	}

	@Test
	void answerToV2() {
		assertThat(V2.signResponse("/ListTable", answer())).isEqualTo("E73CbirCh3SfWA6Kt3v9t9MU5dc=");
	}

	@Test
	void answerToV4IsSignedLikeV2WithTheTextOfTheDerivedKey() {
		assertThat(V4.signResponse("/ListTable", answer())).isEqualTo("YRZzIr3lQlYceT5vxyWVj66oOc4=");
		SigningKey sameKey = SigningKey.v2("ytaYVQf4sduCec6WEA4ZccLVPDwA1ChFD7R5xHfaYG0=");
		assertThat(sameKey.signResponse("/ListTable", answer())).isEqualTo("YRZzIr3lQlYceT5vxyWVj66oOc4=");
	}

	@Test
	void checksumsOfBodies() {
		assertThat(ContentMd5.of(new byte[0])).isEqualTo("1B2M2Y8AsgTpgAmY7PhCfg==");
		assertThat(ContentMd5.of(GET_ROW)).isEqualTo("FcLoAwAtYKm3R+tUufAMLw==");
		assertThat(ContentMd5.of(Hex.bytes("0a017a"))).isEqualTo("jX9R2+zQ6VB1Y04ovcePVg==");
	}

	@Test
	void checksumOfACompressedBody() {
		byte[] compressed = Hex.bytes("789ce3622c11922f6560606064666102529929ac9c0c202e030470717136693002003d9102d4");
		assertThat(ContentMd5.of(compressed)).isEqualTo("VGeB76ai7cGIjVndPj4yDg==");
	}

	@Test
	void checksumOfPartOfAnArray() {
		assertThat(ContentMd5.of(Hex.bytes("ff 0a017a ff"), 1, 3)).isEqualTo("jX9R2+zQ6VB1Y04ovcePVg==");
	}

	private static CanonicalHeaders v4Request(String accessKeyId) {
		return request(accessKeyId, GET_ROW).add("x-ots-signdate", "20240102").add("x-ots-signregion", "cn-hangzhou");
	}

	private static CanonicalHeaders request(String accessKeyId, byte[] body) {
		return new CanonicalHeaders().add("x-ots-date", "2024-01-02T03:04:05.678Z")
			.add("x-ots-apiversion", "2015-12-31")
			.add("x-ots-accesskeyid", accessKeyId)
			.add("x-ots-contentmd5", ContentMd5.of(body))
			.add("x-ots-instancename", "inst01")
			.add("x-ots-sdk-traceid", "11111111-2222-3333-4444-555555555555")
			.add("x-ots-trace-threshold", "500");
	}

	private static CanonicalHeaders answer() {
		return new CanonicalHeaders().add("x-ots-requestid", "0005a8d1-1b2c-3d4e-5f60-718293a4b5c6")
			.add("x-ots-date", "2024-01-02T03:04:05.700Z")
			.add("x-ots-contenttype", "protocol buffer")
			.add("x-ots-contentmd5", "jX9R2+zQ6VB1Y04ovcePVg==");
	}

}
