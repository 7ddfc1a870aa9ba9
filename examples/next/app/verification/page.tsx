import { HostedFlow } from "hosted-flow/react";

export default function Verification() {
  return <HostedFlow provider="ondato" />;
}
